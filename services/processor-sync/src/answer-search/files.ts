/** A kind of file that a colleague may send: what its bytes begin with, where they say so. */
interface Kind {
  readonly endings: readonly string[];
  readonly begins?: readonly (readonly number[])[];
}

const bytesOf = (text: string): number[] => [...Buffer.from(text)];
const zip = [[0x50, 0x4b, 0x03, 0x04]];
const office = 'application/vnd.openxmlformats-officedocument';

const kinds: Readonly<Record<string, Kind>> = {
  'application/pdf': { endings: ['.pdf'], begins: [bytesOf('%PDF-')] },
  'image/jpeg': { endings: ['.jpg', '.jpeg'], begins: [[0xff, 0xd8, 0xff]] },
  'image/png': { endings: ['.png'], begins: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]] },
  'image/tiff': {
    endings: ['.tif', '.tiff'],
    begins: [
      [0x49, 0x49, 0x2a, 0x00],
      [0x4d, 0x4d, 0x00, 0x2a],
    ],
  },
  'text/plain': { endings: ['.txt'] },
  'message/rfc822': { endings: ['.eml'] },
  'application/vnd.ms-outlook': {
    endings: ['.msg'],
    begins: [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  },
  [`${office}.wordprocessingml.document`]: { endings: ['.docx'], begins: zip },
  [`${office}.spreadsheetml.sheet`]: { endings: ['.xlsx'], begins: zip },
};

/** Bytes of all files of one answer together. */
export const MAX_FILES_BYTES = 10 * 1_024 * 1_024;

/** The kinds that are accepted, as media types. */
export const acceptedKinds: readonly string[] = Object.keys(kinds);

/** Why a file is not accepted; undefined when it is. Text has no mark of its own: it must hold no zero bytes. */
export const faultOfFile = (
  name: string,
  mediaType: string,
  content: Buffer,
): 'file.kind-not-accepted' | 'file.content-differs' | undefined => {
  const kind = Object.hasOwn(kinds, mediaType) ? kinds[mediaType] : undefined;
  if (!kind || !kind.endings.some((ending) => name.toLowerCase().endsWith(ending)))
    return 'file.kind-not-accepted';
  const fits = kind.begins
    ? kind.begins.some((begin) => content.subarray(0, begin.length).equals(Buffer.from(begin)))
    : content.length > 0 && !content.includes(0);
  return fits ? undefined : 'file.content-differs';
};
