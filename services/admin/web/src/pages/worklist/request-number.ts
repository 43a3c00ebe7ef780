/** Letters and digits that request numbers are made of: none that is mistaken for another. */
const sayable = '234679ACDEFHJKMNPRTVWXY';

/** A request number as people type or say it, in its one form: `hr 4f7k29` → `HR-4F7-K29`. Undefined when it is none. */
export function requestNumber(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^HR/, '');
  if (plain.length !== 6 || [...plain].some((c) => !sayable.includes(c))) return undefined;
  return `HR-${plain.slice(0, 3)}-${plain.slice(3)}`;
}
