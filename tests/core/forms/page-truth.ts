/** The truth that a page carries in its `data-…` attributes, laid beside what the detector says. */

/**
 * What is wrong with the detector's answer in one document, in words, and how many roles were looked
 * at. Runs in the page, and so uses nothing from outside itself, and nothing a page's field names
 * could stand in for.
 */
export function mistakesInFrame(): { mistakes: string[]; roles: number } {
  type Detected = {
    purpose: string;
    fields: {
      element: Element;
      role: string;
      visible: boolean;
      part?: { index: number; of: number };
    }[];
    submit: Element | undefined;
    account: { name: string } | undefined;
  };
  const scope = globalThis as unknown as {
    closedRoots: WeakMap<Element, ShadowRoot>;
    detectForms(root: Document, open: (element: Element) => ShadowRoot | null): Detected[];
  };
  const open = (element: Element) => scope.closedRoots.get(element) ?? element.shadowRoot;
  const everything: Element[] = [];
  const visit = (root: ParentNode) => {
    const found =
      root === document
        ? Document.prototype.querySelectorAll.call(document, "*")
        : root.querySelectorAll("*");
    for (const element of found) {
      everything.push(element);
      const shadow = open(element);
      if (shadow !== null) visit(shadow);
    }
  };
  visit(document);
  const get = Element.prototype.getAttribute;
  // The detector must not see the answers.
  const take = (name: string) => {
    const taken = new Map<Element, string>();
    for (const element of everything) {
      const value = get.call(element, name);
      if (value === null) continue;
      taken.set(element, value);
      Element.prototype.removeAttribute.call(element, name);
    }
    return taken;
  };
  for (const name of ["data-difficulty", "data-before", "data-before-exists"]) take(name);
  const roles = take("data-expect-role");
  const unseen = take("data-expect-hidden");
  const purposes = take("data-expect-purpose");
  const submits = take("data-expect-submit");
  const accounts = take("data-expect-account");
  const holds = (outer: Element, inner: Node): boolean => {
    for (let at: Node | null = inner; at !== null; ) {
      if (at === outer) return true;
      at =
        at instanceof ShadowRoot
          ? at.host
          : (Object.getOwnPropertyDescriptor(Node.prototype, "parentNode")?.get?.call(at) ?? null);
    }
    return false;
  };
  const name = (element: Element) => {
    const says = ["name", "id", "placeholder", "aria-label"].map((one) => get.call(element, one));
    return `<${element.localName} ${says.find((one) => one !== null && one !== "") ?? ""}>`;
  };

  const forms = scope.detectForms(document, open);
  const mistakes: string[] = [];
  for (const element of everything) {
    if (element.localName !== "input") continue;
    const marks = forms.flatMap((form) => form.fields.filter((field) => field.element === element));
    const said = marks.map((mark) => mark.role).join("+") || "none";
    const role = roles.get(element) ?? "none";
    if (unseen.has(element)) {
      if (marks.some((mark) => mark.visible))
        mistakes.push(`${name(element)} is taken to be in sight`);
    } else if (said !== role) mistakes.push(`${name(element)} is ${role}, not ${said}`);
    else if (marks.some((mark) => !mark.visible)) mistakes.push(`${name(element)} is in sight`);
  }
  for (const [holder, purpose] of purposes) {
    const inside = forms.filter((form) =>
      form.fields.some((field) => holds(holder, field.element)),
    );
    const said = inside.map((form) => form.purpose).join("+") || "other";
    if (said !== purpose) mistakes.push(`${name(holder)} is ${purpose}, not ${said}`);
  }
  for (const form of forms) {
    if (
      form.submit !== undefined &&
      submits.size > 0 &&
      !submits.has(form.submit) &&
      form.fields.length > 0
    ) {
      mistakes.push(`${name(form.submit)} "${form.submit.textContent}" does not submit`);
    }
    const digits = form.fields.filter((field) => field.role === "one-time-code");
    digits.forEach(({ element, part }, index) => {
      if (digits.length > 1 && (part?.index !== index || part.of !== digits.length))
        mistakes.push(`${name(element)} is digit ${index + 1} of ${digits.length}`);
    });
  }
  for (const element of submits.keys()) {
    if (!forms.some((form) => form.submit === element))
      mistakes.push(`${name(element)} "${element.textContent}" submits`);
  }
  const shown = forms.find((form) => form.account !== undefined)?.account?.name;
  const [account] = accounts.values();
  if (shown !== account) mistakes.push(`the account is ${account}, not ${shown}`);
  return { mistakes, roles: roles.size };
}
