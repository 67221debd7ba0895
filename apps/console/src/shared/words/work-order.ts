import { learn } from '@pitlane/phrases/browser';
import { consoleWorkOrder } from '@pitlane/phrases/en/console-work-order';

learn(consoleWorkOrder, async () => (await import('@pitlane/phrases/de/console-work-order')).consoleWorkOrder);
