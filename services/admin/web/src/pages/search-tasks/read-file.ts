import type { ChosenFile } from './answer-form.js';

/** Kinds that browsers don't know, by the end of the name. */
const kinds: Readonly<Record<string, string>> = {
  eml: 'message/rfc822',
  msg: 'application/vnd.ms-outlook',
  txt: 'text/plain',
};

/** Reads a file that somebody chose, to send it along. */
export function readFile(file: File): Promise<ChosenFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error('file not readable'));
    reader.onload = () => {
      const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
      const content = typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '';
      resolve({
        name: file.name,
        mediaType: kinds[ending] ?? (file.type || 'application/octet-stream'),
        size: file.size,
        content,
      });
    };
    reader.readAsDataURL(file);
  });
}
