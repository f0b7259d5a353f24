/** Exports as each program writes them, with people and sites of our own. */

export const chrome = `name,url,username,password,note
login.example.com,https://login.example.com/sign-in,anna@example.com,"pa,ss ""1""",
shop,https://shop.example.co.uk/,anna, spaced ,"first line
second line"
intranet,http://intranet.example:8080/,anna,Grüße-密码-🔑,
`;

export const firefox = `"url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed","timePasswordChanged"
"https://login.example.com","anna@example.com","one","","https://login.example.com","{5c2c3c6e-0b6f-4d0e-9d6b-8d1f6f0a1b2c}","1700000000000","1700000000000","1700000000000"
"https://router.example","admin","two","Router","","{6c2c3c6e-0b6f-4d0e-9d6b-8d1f6f0a1b2c}","1700000000000","1700000000000","1700000000000"
"chrome://FirefoxAccounts","a1b2","three","Firefox Accounts credentials",,"{7c2c3c6e-0b6f-4d0e-9d6b-8d1f6f0a1b2c}","1700000000000","1700000000000","1700000000000"
`;

export const bitwardenCsv = `folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp
Work,1,login,Ads,"about ads","customer: 42
hint: a: b
goes on",0,"https://ads.example.com/start,https://login.example.net/?x=1,2.5,androidapp://com.example.ads,ads.example.org",anna,one,otpauth://totp/Ads?secret=JBSWY3DPEHPK3PXP
,,note,Wi-Fi,"a note",,0,,,,
,,login,Plain,,,0,https://plain.example/,ben,two,
`;

export const bitwardenJson = JSON.stringify(
  {
    encrypted: false,
    folders: [{ id: "f-1", name: "Work/Ads" }],
    items: [
      {
        id: "i-1",
        organizationId: null,
        folderId: "f-1",
        type: 1,
        name: "Every rule",
        notes: "about it",
        favorite: false,
        fields: [
          { name: "customer", value: "42", type: 0 },
          { name: "pin", value: "1234", type: 1 },
          { name: "agreed", value: "true", type: 2 },
          { name: "shown", value: null, type: 3, linkedId: 100 },
        ],
        login: {
          uris: [
            { match: null, uri: "https://default.example.com/" },
            { match: 0, uri: "https://domain.example.com/" },
            { match: 1, uri: "https://host.example.com:8443/" },
            { match: 2, uri: "https://starts.example.com/app" },
            { match: 3, uri: "https://exact.example.com/login?x=1" },
            { match: 4, uri: "^https?:\\/\\/regex\\.example\\.com/.*$" },
            { match: 5, uri: "https://never.example.com/" },
          ],
          username: "anna",
          password: "one",
          totp: "JBSW Y3DP EHPK 3PXP",
        },
        collectionIds: null,
      },
      { id: "i-2", folderId: null, type: 2, name: "A note", notes: "x", secureNote: { type: 0 } },
      {
        id: "i-3",
        folderId: null,
        type: 1,
        name: "Bare",
        notes: null,
        login: { uris: null, username: "ben", password: null, totp: null, fido2Credentials: [{}] },
      },
      { id: "i-4", type: 1, name: "Broken", login: "no object" },
      "no item at all",
    ],
  },
  null,
  2,
);

export const keepass = `"Account","Login Name","Password","Web Site","Comments"
"Mail","anna","back\\\\slash \\"quoted\\" end\\\\","https://mail.example.com/","line one
line two"
"Router","admin","two","192.168.1.1:8080",""
`;

export const keepassxc = `"Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created"
"Root/Work","Two sites","anna","one","https://ads.example.com/
https://login.example.net/","a ""quoted"" note","otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&period=30&digits=6&issuer=x","0","2024-01-01T00:00:00Z","2024-01-01T00:00:00Z"
"Root","Only a title","","","","","","0","2024-01-01T00:00:00Z","2024-01-01T00:00:00Z"
`;

export const safari = `Title,URL,Username,Password,Notes,OTPAuth
Shop (anna),https://shop.example.com/,anna,"pa,ss",a note,otpauth://totp/shop?secret=JBSWY3DPEHPK3PXP
router.example,https://router.example/,admin,two,,
`;

export const onepasswordCsv = `Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes
Mail,https://mail.example.com/,anna,one,otpauth://totp/x?secret=JBSWY3DPEHPK3PXP,true,false,"work; private",a note
`;

export const lastpass = `url,username,password,totp,extra,name,grouping,fav
https://ads.example.com/,anna,one,JBSWY3DPEHPK3PXP,"two
lines",Ads,Work\\Ads,1
http://sn,,,,"NoteType:Server
Hostname:x",A note,Work,0
http://,ben,two,,,Nowhere,,0
`;

export const dashlane = `username,username2,username3,title,password,note,url,category,otpUrl
anna,anna@example.com,,Shop,one,a note,https://shop.example.com,Shopping,otpauth://totp/x?secret=JBSWY3DPEHPK3PXP
,,,Empty,,,https://empty.example.com,,
`;

export const protonCsv = `type,name,url,email,username,password,note,totp,createTime,modifyTime,vault
login,Ads,"https://ads.example.com/,https://login.example.net/?x=1,2",anna@example.com,anna,one,a note,otpauth://totp/x?secret=JBSWY3DPEHPK3PXP,1700000000,1700000000,Work
note,A note,,,,,text,,1700000000,1700000000,Work
creditCard,A card,,,,,,,1700000000,1700000000,Work
alias,An alias,,x@alias.example,,,,,1700000000,1700000000,Work
`;

export const protonJson = JSON.stringify(
  {
    version: "1.32.0",
    userId: "u",
    encrypted: false,
    vaults: {
      "v-1": {
        name: "Work",
        description: "",
        display: { color: 0, icon: 0 },
        items: [
          {
            itemId: "i-1",
            shareId: "s-1",
            state: 1,
            pinned: false,
            createTime: 1_700_000_000,
            modifyTime: 1_700_000_000,
            aliasEmail: null,
            contentFormatVersion: 6,
            files: ["f-1", "f-2"],
            data: {
              metadata: { name: "Ads", note: "about ads", itemUuid: "x" },
              extraFields: [
                { fieldName: "customer", type: "text", data: { content: "42" } },
                { fieldName: "pin", type: "hidden", data: { content: "1234" } },
                {
                  fieldName: "second",
                  type: "totp",
                  data: { totpUri: "otpauth://totp/y?secret=GEZDGNBV" },
                },
              ],
              platformSpecific: {},
              type: "login",
              content: {
                itemEmail: "anna@example.com",
                itemUsername: "anna",
                password: "one",
                urls: ["https://ads.example.com/", "https://login.example.net/"],
                totpUri: "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP",
                passkeys: [{ keyId: "k" }],
              },
            },
          },
          { itemId: "i-2", state: 1, data: { type: "note", metadata: {}, content: {} } },
          { itemId: "i-3", state: 1, data: { type: "creditCard", metadata: {}, content: {} } },
          { itemId: "i-4", state: 1, data: { type: "identity", metadata: {}, content: {} } },
          { itemId: "i-5", state: 1, data: { type: "alias", metadata: {}, content: {} } },
          { itemId: "i-6", state: 2, data: { type: "login", metadata: {}, content: {} } },
          {
            itemId: "i-7",
            state: 1,
            data: {
              metadata: { name: "Old", note: "" },
              type: "login",
              content: { username: "ben@example.com", password: "two", urls: [], totpUri: "" },
            },
          },
          { itemId: "i-8", data: "no object" },
        ],
      },
    },
  },
  null,
  2,
);

export const passwordstate = `"PasswordID","Title","HostName","UserName","Description","GenericField1","AccountType","Notes","URL","Password","ExpiryDate"
"7","Core switch","sw1.example","admin","the one in the cellar","rack 4","Cisco","second note","https://sw1.example/","one","2027-01-31"
"8","Mail","","anna","","","","","","two",""
`;

/** What one account of 1Password's looks like in `export.data`. */
export const onepasswordData = {
  accounts: [
    {
      attrs: { accountName: "Anna", name: "Anna", email: "anna@example.com", uuid: "a" },
      vaults: [
        {
          attrs: { uuid: "v", name: "Private", type: "P" },
          items: [
            {
              uuid: "i1",
              favIndex: 1,
              createdAt: 1_635_522_833,
              state: "active",
              categoryUuid: "001",
              details: {
                loginFields: [
                  { value: "anna", id: "", name: "user", fieldType: "T", designation: "username" },
                  { value: "one", id: "", name: "pass", fieldType: "P", designation: "password" },
                  { value: "4471", id: "", name: "customer", fieldType: "N" },
                  { value: "✓", id: "", name: "remember", fieldType: "C" },
                ],
                notesPlain: "about it",
                sections: [
                  {
                    title: "More",
                    name: "s1",
                    fields: [
                      {
                        title: "one-time password",
                        id: "t",
                        value: { totp: "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP" },
                      },
                      { title: "PIN", id: "p", value: { concealed: "1234" } },
                      { title: "since", id: "d", value: { date: 1_635_508_800 } },
                      {
                        title: "plan.pdf",
                        id: "f",
                        value: { file: { fileName: "plan.pdf", documentId: "d" } },
                      },
                    ],
                  },
                ],
                passwordHistory: [{ value: "old", time: 1 }],
              },
              overview: {
                title: "Ads",
                url: "https://ads.example.com/",
                urls: [
                  { label: "website", url: "https://ads.example.com/", mode: "default" },
                  { label: "", url: "https://login.example.net/", mode: "default" },
                  { label: "", url: "https://not.example.net/", mode: "never" },
                ],
                tags: ["work", "ads"],
              },
            },
            ...(["002", "003", "004", "006"] as const).map((categoryUuid) => ({
              uuid: categoryUuid,
              state: "active",
              categoryUuid,
              details: {},
              overview: { title: categoryUuid },
            })),
            {
              uuid: "i7",
              state: "active",
              categoryUuid: "005",
              details: { password: "only a password" },
              overview: { title: "Door" },
            },
            {
              uuid: "i8",
              state: "active",
              categoryUuid: "110",
              details: {
                sections: [
                  {
                    title: "",
                    fields: [
                      { title: "URL", id: "url", value: { string: "ssh.example" } },
                      { title: "username", id: "username", value: { string: "root" } },
                      { title: "password", id: "password", value: { concealed: "three" } },
                    ],
                  },
                ],
              },
              overview: { title: "Server" },
            },
            {
              uuid: "i9",
              state: "active",
              categoryUuid: "109",
              details: {},
              overview: { title: "A router without a password" },
            },
            { uuid: "i10", trashed: true, categoryUuid: "001", details: {}, overview: {} },
            {
              item: {
                uuid: "i11",
                categoryUuid: "001",
                details: { loginFields: [{ value: "wrapped", designation: "username" }] },
                overview: { title: "Wrapped" },
              },
            },
            "no item at all",
          ],
        },
      ],
    },
  ],
};

export const latchkeyJson = JSON.stringify(
  {
    format: "latchkey-export",
    version: 1,
    exportedAt: "2026-11-20T09:30:00.000Z",
    records: [
      {
        title: "Ads",
        username: "anna",
        password: "one",
        totp: "JBSWY3DPEHPK3PXP",
        urls: [
          { url: "https://ads.example.com/start", strategy: "prefix" },
          { url: "https://ads.example.org/", strategy: "never" },
        ],
        fields: [{ name: "pin", value: "1234", hidden: true }],
        askFirst: true,
        vault: "Work",
      },
      { title: "Broken" },
    ],
  },
  null,
  2,
);

export const latchkeyCsv = `vault,title,username,password,totp,notes,linked urls,fields,ask first
Work,Ads,anna,'=one,JBSWY3DPEHPK3PXP,,"prefix https://ads.example.com/start
never https://ads.example.org/","[{""name"":""pin"",""value"":""1234"",""hidden"":true}]",yes
`;

export const otherCsv = `Bezeichnung;Benutzername;Passwort;Webseite;Abteilung
Mail;anna;one;https://mail.example.com/;Sales
`;
