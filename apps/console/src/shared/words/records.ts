import { learn } from '@pitlane/phrases/browser';
import { consoleRecords } from '@pitlane/phrases/en/console-records';
import { vehicles } from '@pitlane/phrases/en/vehicles';

learn(consoleRecords, async () => (await import('@pitlane/phrases/de/console-records')).consoleRecords);
learn(vehicles, async () => (await import('@pitlane/phrases/de/vehicles')).vehicles);
