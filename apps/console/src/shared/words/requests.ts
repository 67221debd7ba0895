import { learn } from '@pitlane/phrases/browser';
import { consoleRequests } from '@pitlane/phrases/en/console-requests';

learn(consoleRequests, async () => (await import('@pitlane/phrases/de/console-requests')).consoleRequests);
