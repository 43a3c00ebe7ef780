/** HTML that is safe to send: values are escaped unless they were made here. */
export class Html {
  constructor(readonly text: string) {}
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);

type Value = string | number | Html | readonly (string | Html)[] | undefined | false;

const asText = (value: Value): string => {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value));
  return value instanceof Html ? value.text : value.map(asText).join('');
};

/** A template whose values are escaped: `html\`<p>${name}</p>\``. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(parts.reduce((text, part, i) => text + asText(values[i - 1]) + part));

/** The look of the public pages: one column, large type, ink on white, dark when the reader wants it, and it prints. */
export const STYLE = `:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--line:#c9c9c9;--accent:#0b5c66;--accent-ink:#fff;--soft:#f2f5f5;--danger:#a4161a}
@media (prefers-color-scheme:dark){:root{--ink:#f1f1f1;--paper:#151718;--line:#4a4f51;--accent:#7fd1dc;--accent-ink:#0c1a1c;--soft:#202425;--danger:#ff9a9a}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main,header,footer{max-width:44rem;margin:0 auto;padding:1rem 1.25rem}header{border-bottom:1px solid var(--line)}footer{border-top:1px solid var(--line);margin-top:2rem;font-size:1rem}
h1{font-size:1.8rem;line-height:1.25}h2{font-size:1.4rem;margin-top:2.5rem;border-top:1px solid var(--line);padding-top:1rem}h3{font-size:1.15rem}
a{color:var(--accent)}dl{display:grid;grid-template-columns:minmax(8rem,1fr) 2fr;gap:.25rem 1rem;margin:0}dt{font-weight:600}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
article{background:var(--soft);border-radius:.5rem;padding:.25rem 1rem 1rem;margin:1rem 0;break-inside:avoid}
label{display:block;font-weight:600;margin-bottom:.25rem}input{font:inherit;font-size:1.4rem;letter-spacing:.1em;width:100%;max-width:18rem;min-height:44px;padding:.4rem .6rem;border:2px solid var(--ink);border-radius:.25rem;background:var(--paper);color:var(--ink)}
button,.button{display:inline-block;font:inherit;font-weight:600;min-height:44px;padding:.5rem 1.25rem;margin:1rem .5rem 0 0;border:0;border-radius:.25rem;background:var(--accent);color:var(--accent-ink);text-decoration:none;cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}.error{border-left:.4rem solid var(--danger);padding:.25rem 1rem;margin:1rem 0}.en{opacity:.85}
@media (max-width:32rem){dl{grid-template-columns:1fr}}@media print{header,footer,.no-print{display:none}body{font-size:11pt}article{background:none;border:1px solid #999}}`;

/** A whole page. @param title no name of a person: it stands in tabs and histories */
export const page = (title: string, association: string, body: Html): string =>
  html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex,nofollow" />
        <title>${title}</title>
        ${new Html(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <header><strong>${association}</strong></header>
        <main>${body}</main>
      </body>
    </html> `.text;
