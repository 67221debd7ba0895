import { learn } from '@pitlane/phrases/browser';
import { consoleRecords } from '@pitlane/phrases/en/console-records';
import { vehicles } from '@pitlane/phrases/en/vehicles';

learn({ ...consoleRecords, ...vehicles });
