/** An event of a housing system, as its publisher sees it. */
export interface HousingEvent {
  readonly id: string;
  readonly type: string;
  readonly key: string;
  /** The body as text: a publisher may send what is no JSON. */
  readonly value: string;
}

const TYPE = 'nl.huisrecht.housing.';

/** An event with its body as JSON. */
export const housingEvent = (type: string, key: string, data: object, id: string): HousingEvent => ({
  id,
  type: `${TYPE}${type}.v1`,
  key,
  value: JSON.stringify(data),
});
