/**
 * What is read of a page before anything is decided: plain data, so that it can be decided elsewhere than in the
 * page. Texts are as the page has them, each cut at {@link MAX_TEXT}.
 */

/** Labels are short, and a hostile page's are not. */
export const MAX_TEXT = 300;

/** What the page says of one control. */
export interface ControlFacts {
  /** Its type as the browser takes it, and its `autocomplete` as it is written. */
  readonly type: string;
  readonly autocomplete: string;
  /** What a label says that is bound to it. */
  readonly label: string;
  /** What is written on it. */
  readonly own: string;
  /** What the markup calls it. */
  readonly names: readonly string[];
  /** What stands beside it, where no label is bound to it. */
  readonly near: string;
}

/** A field that something is typed into. */
export interface FieldFacts extends ControlFacts {
  /** Whether a person sees it. */
  readonly isSeen: boolean;
  readonly isEditable: boolean;
  /** Read-only, though there is nothing to read. */
  readonly isShut: boolean;
  /** Whether a script of its own opens it when it gets the focus. */
  readonly opens: boolean;
  /** Whether what is typed is shown as dots, whatever its type. */
  readonly isMasked: boolean;
  /** Whether it asks for a keyboard of digits. */
  readonly isNumeric: boolean;
  /** Whether a picture beside it shows what is to be typed, as its name has it. */
  readonly hasPicture: boolean;
  /** How many characters it takes; 0 where the page does not say. */
  readonly maxLength: number;
}

/** A control that a person presses. */
export interface ButtonFacts {
  readonly text: string;
  /** What the markup calls it, and for a link the path of its address. */
  readonly names: string;
  readonly path: string;
  /** Whether it submits by itself, without a script. */
  readonly submits: boolean;
  readonly isLink: boolean;
  /** Whether it is a link to another page. */
  readonly leads: boolean;
  readonly place: "before" | "among" | "after";
  /** Whether it belongs to the form, where there is one. */
  readonly isOwn: boolean;
  /** Whether a person comes upon it. Of a link to another page it is not asked. */
  readonly isReached: boolean;
}

/** A text near the fields that may name an account: an address, or a number with what is said around it. */
export interface ShownFacts {
  readonly text: string;
  readonly around: string | null;
}

/** What one act of a person would send. */
export interface FormFacts {
  /** In document order; none where the form has so many that it is of no interest. */
  readonly fields: readonly FieldFacts[];
  /** In document order; links among them. */
  readonly buttons: readonly ButtonFacts[];
  readonly headings: string;
  /** What is written before the fields, the end of it, where none of them is a password or one stands alone. */
  readonly told: string;
  /** What the boxes to tick say. */
  readonly ticks: string;
  /** Whether a `<form>` owns the fields; then what the markup calls it, and the path that it is sent to. */
  readonly isOwned: boolean;
  readonly names: string;
  readonly path: string;
  /** What the elements around it are called. */
  readonly around: readonly string[];
  /** How many lists and radio buttons there are to choose from, and fields for more than a line. */
  readonly choices: number;
  readonly paragraphs: number;
  /** Controls out of a person's reach that hold something, and texts near the fields, which may name an account. */
  readonly held: readonly (ControlFacts & { readonly value: string })[];
  readonly shown: readonly ShownFacts[];
  /** Words by themselves around a password that is asked for alone: one of them may be the account's name. */
  readonly near: readonly string[];
}

/** What the page is called. */
export interface PageFacts {
  readonly title: string;
  readonly path: string;
  /** Whether something in it leads to where people sign out. */
  readonly signsOut: boolean;
}
