import type { Request } from 'express';

interface Layer {
  readonly route?: { readonly methods?: Readonly<Record<string, boolean>> };
  match(path: string): boolean;
}

const layersOf = (request: Request): readonly Layer[] =>
  (request.app as unknown as { router?: { stack?: readonly Layer[] } }).router?.stack ?? [];

const matches = (layer: Layer, path: string): boolean => {
  try {
    return layer.match(path);
  } catch {
    return false;
  }
};

/** The methods that some route of the service takes at the path of this request: for `Allow`. */
export const methodsAt = (request: Request): string[] => {
  const methods = layersOf(request)
    .filter((layer) => layer.route && matches(layer, request.path))
    .flatMap((layer) => Object.keys(layer.route?.methods ?? {}))
    .filter((method) => method !== '_all')
    .map((method) => method.toUpperCase());
  return [...new Set(methods)].sort();
};
