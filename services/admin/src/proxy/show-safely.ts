/** Kinds that a browser can show without running anything of what somebody else made. */
const shown: Readonly<Record<string, string>> = {
  'application/pdf':
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'image/png': "default-src 'none'; sandbox",
  'image/jpeg': "default-src 'none'; sandbox",
  'text/plain': "default-src 'none'; sandbox",
};

const document = /\/(review\/documents\/[^/]+\/[^/]+|dossier\/[^/]+\/(result|pages\/\d+))$/;

/**
 * Headers for a document of a review: what can be shown safely is shown instead of saved, so that reviewing leaves no
 * copies on the disks of colleagues. Everything else is saved, as the service says.
 * @param path of the call, without its query
 * @param contentType as the service gives it
 */
export const showSafely = (path: string, contentType: string | null): Readonly<Record<string, string>> => {
  const kind = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const policy = shown[kind];
  if (!document.test(path) || policy === undefined) return {};
  return {
    'content-disposition': 'inline',
    'content-security-policy': policy,
    ...(kind === 'text/plain' ? { 'content-type': 'text/plain; charset=utf-8' } : {}),
  };
};
