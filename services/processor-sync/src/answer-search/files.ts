import { bytesSay } from '@huisrecht/service-kit';

const office = 'application/vnd.openxmlformats-officedocument';

/** The kinds of file that a colleague may send, with what their names end in. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/tiff': ['.tif', '.tiff'],
  'text/plain': ['.txt'],
  'message/rfc822': ['.eml'],
  'application/vnd.ms-outlook': ['.msg'],
  [`${office}.wordprocessingml.document`]: ['.docx'],
  [`${office}.spreadsheetml.sheet`]: ['.xlsx'],
};

/** Bytes of all files of one answer together. */
export const MAX_FILES_BYTES = 10 * 1_024 * 1_024;

/** The kinds that are accepted, as media types. */
export const acceptedKinds: readonly string[] = Object.keys(endings);

/** Why a file is not accepted; undefined when it is. */
export const faultOfFile = (
  name: string,
  mediaType: string,
  content: Buffer,
): 'file.kind-not-accepted' | 'file.content-differs' | undefined => {
  const its = Object.hasOwn(endings, mediaType) ? endings[mediaType] : undefined;
  if (!its?.some((ending) => name.toLowerCase().endsWith(ending))) return 'file.kind-not-accepted';
  return bytesSay(mediaType, content) === true ? undefined : 'file.content-differs';
};
