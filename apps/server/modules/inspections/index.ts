export { type Finding, findingOf } from './finding-of.ts';
export { markSent } from './mark-sent.ts';
export { type Measure, measuresFor } from './measures-for.ts';
export { pointsNamed } from './points-named.ts';
export { type ReportedPoint, reportPoints } from './report-points.ts';
export { type InspectionSummary, lastInspection, summariesOf } from './summaries-of.ts';
