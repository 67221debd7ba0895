/** A refusal or a fault as it travels (RFC 9457, application/problem+json), plus `unreachable` when nothing answered. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** A refusal code of the contract, or `unreachable`. */
  readonly code: string;
  readonly detail?: string;
  /** Name of the input field it is about. */
  readonly field?: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message?: string }[];
  readonly requestId?: string;
};

/** Thrown by `call`; carries the problem. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

export const unreachable = (detail: string): Problem => ({
  type: 'about:blank',
  title: 'The server cannot be reached',
  status: 0,
  code: 'unreachable',
  detail,
});

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** True for anything shaped like a problem. */
export function isProblem(value: unknown): value is Problem {
  return isRecord(value) && typeof value.code === 'string' && typeof value.status === 'number';
}

/** The problem in an error answer; an answer in another form becomes `fault` or `unavailable` with its status. */
export async function problemFrom(response: Response): Promise<Problem> {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const body: unknown = await response.json().catch(() => undefined);
  if (isProblem(body)) return requestId && !body.requestId ? { ...body, requestId } : body;
  const busy = response.status === 502 || response.status === 503 || response.status === 504;
  const code = busy ? 'unavailable' : 'fault';
  return { type: 'about:blank', title: response.statusText || code, status: response.status, code, requestId };
}
