/** The files by which administrators set a policy, each made of the one table. */
import { type PolicyRow, policyRows } from "./policy-rows.ts";

export type PolicyFile = { readonly name: string; readonly text: string };

const rows: readonly PolicyRow[] = policyRows;

/** Who is meant, in each browser's own naming. */
export type PolicyTarget = { readonly chromiumId: string; readonly firefoxId: string };

/** The schema that the browser checks a managed policy against: JSON Schema, as far as browsers know it. */
export function managedSchema(): string {
  const properties = Object.fromEntries(
    rows.map((row) => [
      row.name,
      { title: row.title, description: row.description, ...typeOf(row) },
    ]),
  );
  return json({ type: "object", properties });
}

const typeOf = (row: PolicyRow) =>
  ({
    switch: { type: "boolean" },
    number: { type: "integer" },
    text: { type: "string" },
    list: { type: "array", items: { type: "string" } },
  })[row.kind];

const examples = () => Object.fromEntries(rows.map(({ name, example }) => [name, example]));

/** Every file for administrators. */
export function policyFiles({ chromiumId, firefoxId }: PolicyTarget): PolicyFile[] {
  const values = examples();
  return [
    {
      name: "chromium-linux.json",
      text: json({ "3rdparty": { extensions: { [chromiumId]: values } } }),
    },
    {
      name: "firefox-policies.json",
      text: json({ policies: { "3rdparty": { Extensions: { [firefoxId]: values } } } }),
    },
    {
      name: "firefox-managed-storage.json",
      text: json({
        name: firefoxId,
        description: "Latchkey's policy",
        type: "storage",
        data: values,
      }),
    },
    { name: "chrome-macos.plist", text: plist() },
    ...browsers.flatMap((browser) => [
      { name: `latchkey-${browser.id}.reg`, text: registryFile(browser.key, chromiumId) },
      { name: `latchkey-${browser.id}.admx`, text: admx(browser, chromiumId) },
      { name: `en-US/latchkey-${browser.id}.adml`, text: adml(browser.name) },
    ]),
  ];
}

type Browser = { readonly id: string; readonly name: string; readonly key: string };

const browsers: readonly Browser[] = [
  { id: "chrome", name: "Google Chrome", key: "Software\\Policies\\Google\\Chrome" },
  { id: "edge", name: "Microsoft Edge", key: "Software\\Policies\\Microsoft\\Edge" },
];

const keyOf = (key: string, id: string) => `${key}\\3rdparty\\extensions\\${id}\\policy`;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function plist(): string {
  const value = (row: PolicyRow): string => {
    if (row.kind === "switch") return row.example ? "<true/>" : "<false/>";
    if (row.kind === "number") return `<integer>${row.example}</integer>`;
    if (row.kind === "text") return `<string>${escaped(row.example)}</string>`;
    return `<array>${row.example.map((one) => `<string>${escaped(one)}</string>`).join("")}</array>`;
  };
  const entries = rows.map((row) => `  <key>${row.name}</key>\n  ${value(row)}\n`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
${entries}</dict>
</plist>
`;
}

function registryFile(key: string, id: string): string {
  const base = `HKEY_LOCAL_MACHINE\\${keyOf(key, id)}`;
  const text = (value: string) => `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
  const word = (value: number) => `dword:${value.toString(16).padStart(8, "0")}`;
  const lines = [`[${base}]`];
  const lists: string[] = [];
  for (const row of rows) {
    if (row.kind === "switch") lines.push(`"${row.name}"=${word(row.example ? 1 : 0)}`);
    else if (row.kind === "number") lines.push(`"${row.name}"=${word(row.example)}`);
    else if (row.kind === "text") lines.push(`"${row.name}"=${text(row.example)}`);
    else {
      lists.push("", `[${base}\\${row.name}]`);
      row.example.forEach((one, index) => {
        lists.push(`"${index + 1}"=${text(one)}`);
      });
    }
  }
  return `${["Windows Registry Editor Version 5.00", "", ...lines, ...lists].join("\r\n")}\r\n`;
}

/** An administrative template: https://learn.microsoft.com/previous-versions/windows/desktop/policy/admx-schema */
function admx({ id, key }: Browser, extension: string): string {
  const at = keyOf(key, extension);
  const element = (row: PolicyRow): string => {
    if (row.kind === "switch") return "";
    const inner = {
      number: () =>
        `<decimal id="${row.name}" valueName="${row.name}"${
          row.kind === "number" ? ` minValue="${row.min}" maxValue="${row.max}"` : ""
        }/>`,
      text: () => `<text id="${row.name}" valueName="${row.name}"/>`,
      list: () => `<list id="${row.name}" key="${at}\\${row.name}" valuePrefix=""/>`,
    }[row.kind]();
    return `\n      <elements>${inner}</elements>`;
  };
  const onOff = `
      <enabledValue><decimal value="1"/></enabledValue>
      <disabledValue><decimal value="0"/></disabledValue>`;
  const policies = rows.map((row) => {
    const value = row.kind === "switch" ? ` valueName="${row.name}"` : "";
    const shown = row.kind === "switch" ? "" : ` presentation="$(presentation.${row.name})"`;
    return `    <policy name="${row.name}" class="Both" displayName="$(string.${row.name})" explainText="$(string.${row.name}_explain)"${shown} key="${at}"${value}>
      <parentCategory ref="latchkey"/>
      <supportedOn ref="any"/>${row.kind === "switch" ? onOff : element(row)}
    </policy>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">
  <policyNamespaces>
    <target prefix="latchkey" namespace="Latchkey.Policies.${id}"/>
  </policyNamespaces>
  <resources minRequiredRevision="1.0"/>
  <supportedOn>
    <definitions><definition name="any" displayName="$(string.any)"/></definitions>
  </supportedOn>
  <categories>
    <category name="latchkey" displayName="$(string.latchkey)"/>
  </categories>
  <policies>
${policies.join("\n")}
  </policies>
</policyDefinitions>
`;
}

function adml(browser: string): string {
  const strings = rows.flatMap(({ name, title, description }) => [
    `      <string id="${name}">${escaped(title)}</string>`,
    `      <string id="${name}_explain">${escaped(description)}</string>`,
  ]);
  const boxes: Record<Exclude<PolicyRow["kind"], "switch">, (row: PolicyRow) => string> = {
    number: ({ name, title }) =>
      `<decimalTextBox refId="${name}">${escaped(title)}</decimalTextBox>`,
    text: ({ name, title }) =>
      `<textBox refId="${name}"><label>${escaped(title)}</label></textBox>`,
    list: ({ name, title }) => `<listBox refId="${name}">${escaped(title)}</listBox>`,
  };
  const presentations = rows.flatMap((row) =>
    row.kind === "switch"
      ? []
      : [`      <presentation id="${row.name}">${boxes[row.kind](row)}</presentation>`],
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">
  <displayName>Latchkey for ${browser}</displayName>
  <description>What an organisation settles for Latchkey in ${browser}.</description>
  <resources>
    <stringTable>
      <string id="any">${browser} on Windows 10 or later</string>
      <string id="latchkey">Latchkey for ${browser}</string>
${strings.join("\n")}
    </stringTable>
    <presentationTable>
${presentations.join("\n")}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;
}
