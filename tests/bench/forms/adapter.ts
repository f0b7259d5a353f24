/** Puts the detector's answer into the words of a judge that compares detectors. */
import { type DetectedForm, detect as detectForms } from "../../../core/forms/detect.ts";
import type { FormPurpose } from "../../../core/forms/role.ts";

const kinds: Readonly<Record<FormPurpose, string>> = {
  "sign-in": "login",
  "sign-up": "signup",
  "change-password": "change",
  "one-time-code": "other",
  other: "other",
};

interface Mark {
  readonly element: Element;
  readonly role: string;
  readonly form: string;
  readonly fill?: boolean;
}

/** The marks of every form below `root`. What nobody sees is never filled. */
export function detect(root: Document): Mark[] {
  return judged(root).marks;
}

/** The marks, and the forms that they come from. */
export function judged(root: Document): { marks: Mark[]; forms: DetectedForm[] } {
  const forms = detectForms(root);
  const marks = forms.flatMap(({ purpose, fields, submit }) => {
    const form = kinds[purpose];
    const marks: Mark[] = fields.map(({ element, role, visible }) => ({
      element,
      role,
      form,
      ...(visible ? {} : { fill: false }),
    }));
    return submit === undefined ? marks : [...marks, { element: submit, role: "submit", form }];
  });
  return { marks, forms };
}
