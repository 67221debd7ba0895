export { api, fileAddress } from './api.ts';
export { onReach } from './call.ts';
export type { ContractName, Contracts } from './directory.ts';
export { LiveConnection, type LiveEvent, type LiveState } from './live.ts';
export { isProblem, type Problem, ProblemError } from './problem.ts';
export { createStore, followLive, type Store } from './store.ts';
