import {
  collectedLines,
  isIdentified,
  liveLines,
  silentHolders,
  type KnownRequest,
  type Line,
} from '../state.js';

/** Whether a line of erasure was granted, in whole or in part. */
const isGranted = ({ right, decided }: Line): boolean =>
  right === 'erasure' && decided !== undefined && decided.outcome !== 'refused';

/**
 * Nothing is erased to escape access: while the same request asks for a copy, nobody is told to erase before every
 * holder has answered, or a team lead recorded why no answer can come. GDPR Art. 5(1)(a), 15; LAW 1.6; P20.
 */
export const erasingWaitsForTheCopy = (state: KnownRequest): boolean =>
  collectedLines(state).length > 0 &&
  !(isIdentified(state) && state.allAnsweredAt !== undefined && silentHolders(state).length === 0);

/** The lines of erasure that were granted and that nobody was told of yet. */
export const erasuresThatWait = (state: KnownRequest): Line[] =>
  liveLines(state).filter(
    (line) =>
      isGranted(line) && !state.orders.some((order) => order.line === line.line && order.kind === 'erase'),
  );
