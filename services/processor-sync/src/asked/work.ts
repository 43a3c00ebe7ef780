/** What due work of any asking carries: references, never a name. */
export interface CloseSearchTask {
  readonly taskId: string;
}

/** A question or order that is taken back at the other side, as long as it can. */
export interface CallOff {
  readonly holder: string;
  readonly deliveryId: string;
}
