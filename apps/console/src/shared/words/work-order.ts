import { learn } from '@pitlane/phrases/browser';
import { consoleWorkOrder } from '@pitlane/phrases/en/console-work-order';

learn(consoleWorkOrder);
