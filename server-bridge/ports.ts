/** The ports an organisation's firewall knows; every one is configurable. */
export const ports = {
  /** Calls from add-ons: HTTPS, or plain HTTP on loopback. Events too, at `/v1/events`. */
  calls: 11011,
  /** Events (WebSocket) on a port of their own. */
  events: 11018,
} as const;
