import type { Stage } from '@pitlane/contracts/stages';

/** The dialogs of the page. */
export type Doing =
  | { readonly what: 'add'; readonly words?: string }
  | {
      readonly what:
        | 'check_in'
        | 'hand_over'
        | 'send'
        | 'decide'
        | 'promise'
        | 'off'
        | 'on'
        | 'advisor'
        | 'inspect'
        | 'quality_pass'
        | 'quality_fail';
    }
  | { readonly what: 'technician'; readonly jobId: string }
  | { readonly what: 'move'; readonly to: Stage };
