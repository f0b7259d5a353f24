import { matchStrategies } from "#core/match/strategy.ts";
import { type MessageKey, t } from "../language/messages.ts";

/** What detector and matcher say in codes, in words. A code of a newer background stays as it is. */

const purposes: Readonly<Record<string, MessageKey>> = {
  "sign-in": "popup.why.purpose.sign_in",
  "sign-up": "popup.why.purpose.sign_up",
  "change-password": "popup.why.purpose.change_password",
  "one-time-code": "popup.why.purpose.one_time_code",
};

export const purposeName = (purpose: string): string =>
  t(purposes[purpose] ?? "popup.why.purpose.other");

const roles: Readonly<Record<string, MessageKey>> = {
  username: "design.username",
  "current-password": "popup.why.role.current_password",
  "new-password": "popup.why.role.new_password",
  "one-time-code": "design.code",
};

export function roleName(role: string): string {
  const key = Object.hasOwn(roles, role) ? roles[role] : undefined;
  return key === undefined ? role : t(key);
}

export function strategyName(strategy: string): string {
  const known = matchStrategies.find((one) => one === strategy);
  return known === undefined ? strategy : t(`urls.strategy.${known}`);
}
