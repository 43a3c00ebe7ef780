/** The parts of a request's page, as they stand in its address. */
export const requestTabs = ['verloop', 'onderdelen', 'houders', 'stukken', 'brieven', 'logboek'] as const;
export type RequestTab = (typeof requestTabs)[number];
