import { sayDate } from '@huisrecht/calendar';
import type { PortabilityFile } from '@huisrecht/contracts';
import type { Attachment } from '../../paper/tagged-pdf.js';
import { html, page, type Html } from '../html.js';
import { save } from '../package-html.js';
import type { FileToTake } from './portability-files.js';

const buttons = (files: readonly (readonly [Attachment, string])[]): Html =>
  html`<p>${files.map(([file, title]) => save(file, `Bewaar: ${title}`))}</p>`;

/** What another organisation sees after the right code: files to save, and no data on the page itself. */
export const pageForAnother = (
  { controller, categories }: PortabilityFile,
  files: readonly FileToTake[],
  documents: readonly Attachment[],
  left: { readonly fetches: number; readonly until: string },
): string =>
  page(
    'Bestanden ophalen',
    controller.name,
    html`<h1>Bestanden ophalen</h1>
      <p>
        Iemand vroeg ${controller.name} om eigen gegevens aan u te geven. Het gaat om:
        ${categories.map(({ label }) => label.nl).join(', ')}.
      </p>
      <p class="en" lang="en">Somebody asked ${controller.name} to give you their own data.</p>
      <p>
        Bewaar de bestanden nu. U kunt deze pagina nog ${left.fetches} keer openen, tot
        ${sayDate(left.until)}.
      </p>
      ${buttons(files.map((file) => [file, file.title]))}
      ${documents.length > 0 && buttons(documents.map((file) => [file, file.name]))}
      <p>Vragen? Mail ${controller.email}.</p>`,
  );
