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
