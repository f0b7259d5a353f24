/**
 * Where the application server is knocked at, and how it closes an events socket: what its clients
 * must know besides the calls.
 */

/** A call is `POST <callsPath><method>`. */
export const callsPath = "/v1/calls/";

/** The events socket, on the calls' port and on the events' port alike. */
export const eventsPath = "/v1/events";

/** Answers whether this server and its database are well; for load balancers and for ranking servers. */
export const healthPath = "/health";

/**
 * Close codes of the events socket (RFC 6455 §7.4.2 leaves 4000–4999 to us). After `ticketRefused` and
 * `revoked` the same ticket is not worth another try; after any other code it is.
 */
export const eventClose = {
  /** The first message was no ticket, or the ticket of no live session. */
  ticketRefused: 4001,
  /** The session has ended; the event `revoked` went before. */
  revoked: 4002,
  /** The same session has opened a newer connection. */
  displaced: 4003,
  /** No ticket came in time. */
  tooLate: 4004,
} as const;
