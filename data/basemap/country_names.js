// Prints, for each two-letter country code given, its name in English and in its main language(s), from
// the Unicode CLDR data inside Node's Intl.
// Where most people's mother tongue is not the language in which the state writes its own name.
const official = {CF: "fr", GH: "en", NA: "en", NE: "fr", SN: "fr", SS: "en"};
const inEnglish = new Intl.DisplayNames(["en"], {type: "region"});
for (const code of process.argv.slice(2)) {
  const locale = new Intl.Locale((official[code] ?? "und") + "-" + code).maximize();
  const tag = locale.language + "-" + locale.script;
  const native = new Intl.DisplayNames([tag], {type: "region"});
  console.log([code, inEnglish.of(code), native.of(code), locale.language, locale.script].join("\t"));
}
