export interface FieldError {
  field: string;
  rule: string;
  message: string;
}

interface ProblemBody {
  type?: string;
  status?: number;
  detail?: string;
  correlation_id?: string;
  errors?: FieldError[];
  [more: string]: unknown;
}

/** What the server refused, as it said it (RFC 9457). Status 0: the server could not be reached. */
export class Problem extends Error {
  readonly status: number;
  /** Without the `/problems/` in front. */
  readonly kind: string;
  readonly errors: FieldError[];
  readonly correlationId?: string;
  readonly more: Record<string, unknown>;

  constructor(status: number, body: ProblemBody = {}) {
    super(body.detail ?? '');
    this.name = 'Problem';
    this.status = status;
    this.kind = body.type?.replace(/^.*\/problems\//, '') ?? (status === 0 ? 'unreachable' : 'unexpected');
    this.errors = body.errors ?? [];
    this.correlationId = body.correlation_id;
    this.more = body;
  }

  static async of(response: Response): Promise<Problem> {
    const body = (await response.json().catch(() => ({}))) as ProblemBody;
    return new Problem(response.status, body);
  }

  static unreachable = () => new Problem(0);

  static from(error: unknown): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof TypeError) return Problem.unreachable();
    return new Problem(500, { detail: error instanceof Error ? error.message : String(error) });
  }
}
