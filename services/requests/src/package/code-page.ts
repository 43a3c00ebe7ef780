import { html, page, type Html } from './html.js';

/** Why the page with the code field is shown again. */
export type CodeFault = 'wrong' | 'locked' | 'gone';

const faults: Readonly<Record<CodeFault, readonly [nl: string, en: string]>> = {
  wrong: [
    'Deze code past niet. Kijk goed en probeer het nog eens.',
    'This code does not fit. Look again and retry.',
  ],
  locked: [
    'Er zijn te veel foute codes ingevuld. Wacht een kwartier, of bel ons.',
    'Too many wrong codes. Wait a quarter of an hour, or call us.',
  ],
  gone: [
    'Deze gegevens zijn er niet meer: de tijd is voorbij. Bel ons, wij helpen u.',
    'These data are gone: the period has ended. Call us, we help you.',
  ],
};

const faultBox = (fault: CodeFault | undefined): Html | undefined => {
  if (!fault) return undefined;
  const [nl, en] = faults[fault];
  return html`<div class="error" role="alert" id="fout">
    <p><strong>${nl}</strong></p>
    <p class="en" lang="en">${en}</p>
  </div>`;
};

/**
 * The page behind a link in a letter: a field for the code and a button. The same for every id, also one that is no
 * package; looking at it changes nothing.
 */
export const codePage = (
  packageId: string,
  association: { readonly name: string; readonly phone?: string },
  fault?: CodeFault,
): string =>
  page(
    `Ophalen bij ${association.name}`,
    association.name,
    html`<h1>Ophalen met een code</h1>
      ${faultBox(fault)}
      <p>Vul de code in die u van ons kreeg. Klik daarna op de knop.</p>
      <p class="en" lang="en">Fill in the code that we gave you, then press the button.</p>
      <form method="post" action="${fault ? 'fetch' : `${packageId}/fetch`}" accept-charset="utf-8">
        <label for="code">Code <span class="en" lang="en">(code)</span></label>
        <input
          id="code"
          name="code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="20"
          required${fault ? html` aria-describedby="fout" aria-invalid="true"` : undefined}
        />
        <div>
          <button type="submit">Ophalen <span lang="en">/ fetch</span></button>
        </div>
      </form>
      <p>
        Geen code, of lukt het niet? ${association.phone ? `Bel ons: ${association.phone}.` : 'Bel ons.'}
      </p>`,
  );
