/**
 * How much of a linked URL a page's URL must share with it for the record to belong there.
 * More specific first: this order is also the rank of a hit.
 */
export const matchStrategies = ["exact", "prefix", "origin", "domain", "never"] as const;

export type MatchStrategy = (typeof matchStrategies)[number];
