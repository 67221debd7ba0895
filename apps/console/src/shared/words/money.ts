import { learn } from '@pitlane/phrases/browser';
import { consoleMoney } from '@pitlane/phrases/en/console-money';

learn(consoleMoney, async () => (await import('@pitlane/phrases/de/console-money')).consoleMoney);
