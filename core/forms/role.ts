/** What a field asks for, in the words of HTML's autofill field names. */
export type FieldRole = "username" | "current-password" | "new-password" | "one-time-code";

/** What a form is for. */
export type FormPurpose = "sign-in" | "sign-up" | "change-password" | "one-time-code" | "other";
