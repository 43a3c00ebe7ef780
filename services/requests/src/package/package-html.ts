import { sayDate } from '@huisrecht/calendar';
import type { Attachment } from '../paper/tagged-pdf.js';
import type { GivenItem, PackageContent } from './content.js';
import { html, page, type Html } from './html.js';
import type { FileToTake } from './portability/portability-files.js';
import { sayReadOnly, sayTaken } from './portability/say-portability.js';
import {
  DOCUMENT_WITHHELD,
  sayCategory,
  sayOpening,
  sayOrigin,
  saySearched,
  sayValue,
  sayWithheld,
} from './say-package.js';

/** A file to save, inside the page itself: the page is everything that was fetched. */
export const save = ({ name, mediaType, content }: Attachment, text: string): Html =>
  html`<a
    class="button no-print"
    download="${name}"
    href="data:${mediaType};base64,${content.toString('base64')}"
    >${text}</a
  >`;

const list = (lines: readonly string[]): Html =>
  html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;

const item = (one: GivenItem, documents: ReadonlyMap<number, Attachment>): Html => {
  const bytes = one.document && documents.get(one.document.nth);
  return html`<article>
    <h3>${one.label.nl}</h3>
    <dl>
      ${one.fields.map(
        ({ label, value }) =>
          html`<dt>${label.nl}</dt>
            <dd>${sayValue(value)}</dd>`,
      )}
    </dl>
    <p>${sayOrigin(one)}.</p>
    ${one.documentWithheld && html`<p>${DOCUMENT_WITHHELD}</p>`}${bytes && save(bytes, `Bewaar: ${bytes.name}`)}${
      one.document &&
      !bytes &&
      html`<p>${one.document.name} is te groot voor deze pagina. Bel ons: wij geven het u.</p>`
    }
  </article>`;
};

/** Files beside the page: the PDF, the JSON, the manifest. */
export interface Beside {
  readonly pdf: Attachment;
  readonly json: Attachment;
  readonly manifest: Attachment;
  /** Files to take along (GDPR Art. 20); none where that was not asked or not granted. */
  readonly take?: readonly FileToTake[];
}

/** What can be taken along, each file with its button, and what is to read only. */
const takeAlong = ({ portability }: PackageContent, files: readonly FileToTake[]): Html | undefined =>
  portability &&
  html`<section>
    <h2>Om mee te nemen</h2>
    <p>${sayTaken(portability)}</p>
    ${
      portability.categories.length > 0 &&
      html`<p class="no-print">${files.map((file) => save(file, `Bewaar: ${file.title}`))}</p>`
    }
    ${portability.givenAsAccess.length > 0 && list(sayReadOnly(portability))}
  </section>`;

/** What a person sees after the right code: everything, in one page that prints and reads aloud. */
export const packageHtml = (
  content: PackageContent,
  documents: ReadonlyMap<number, Attachment>,
  { pdf, json, manifest, take = [] }: Beside,
  left: { readonly fetches: number; readonly until: string },
): string => {
  const { association, categories, disclosures, withheld, searched, rights } = content;
  const title = content.round > 1 ? 'Aanvulling op uw gegevens' : 'Uw gegevens';
  const again =
    left.fetches > 0
      ? `U kunt deze pagina nog ${left.fetches} keer openen, tot ${sayDate(left.until)}.`
      : 'Dit was de laatste keer dat u deze pagina kunt openen.';
  return page(
    title,
    association.name,
    html`<h1>${title}</h1>
      ${sayOpening(content).map((line) => html`<p>${line}</p>`)}
      <p class="no-print">Bewaar of print deze pagina nu. ${again}</p>
      <p class="no-print">
        ${save(pdf, 'Bewaar als PDF')}${save(json, 'Bewaar als bestand voor de computer (JSON)')}${save(manifest, 'Bewaar het bewijs van waar wij zochten')}
      </p>
      ${takeAlong(content, take)}
      ${categories.map(
        (category) =>
          html`<section>
            <h2>${category.label.nl}</h2>
            ${list(sayCategory(category))}${category.items.map((one) => item(one, documents))}
          </section>`,
      )}
      ${
        disclosures.length > 0 &&
        html`<section>
          <h2>Aan wie wij uw gegevens gaven</h2>
          ${list(
            disclosures.map(
              (one) =>
                `${sayDate(one.sharedOn)}: ${one.recipient}. Welke: ${one.categories.map(({ nl }) => nl).join(', ')}. Waarvoor: ${one.purpose.nl}.`,
            ),
          )}
        </section>`
      }
      ${
        withheld.length > 0 &&
        html`<section>
          <h2>Wat u niet krijgt</h2>
          ${list(sayWithheld(content))}
        </section>`
      }
      <section>
        <h2>Waar wij zochten</h2>
        ${list(searched.map(saySearched))}
      </section>
      <section>
        <h2>Uw rechten</h2>
        ${list(rights)}
      </section>
      <footer>
        <p>
          ${association.name}, ${association.address}. Vragen? Bel ${association.contactName},
          ${association.contactPhone}.
        </p>
      </footer>`,
  );
};
