import type { EventOf, RetentionViewGivenV1 } from '@huisrecht/contracts';
import type { Asked } from './judge.js';

/** State only: `requests` asked. Published events are classes of `libs/contracts`. */
export interface ViewAsked {
  readonly type: 'retention.view.asked';
  readonly data: Asked;
}

export type ViewEvent = ViewAsked | EventOf<typeof RetentionViewGivenV1>;

/** A view as it stands; what was said in it rests with who asked. */
export type ViewState =
  | { readonly status: 'none'; readonly viewId: string }
  | (Asked & { readonly status: 'asked'; readonly viewId: string })
  | (Asked & { readonly status: 'given'; readonly viewId: string; readonly givenAt: string });
