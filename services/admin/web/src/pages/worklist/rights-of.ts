import type { RequestRow } from '../../api/requests.js';

/** The rights that a request asks, each once, in their order; what was withdrawn only when nothing else is left. */
export const rightsOf = ({ lines }: Pick<RequestRow, 'lines'>): readonly string[] => {
  const asked = lines.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  return [...new Set((asked.length === 0 ? lines : asked).map(({ right }) => right))];
};
