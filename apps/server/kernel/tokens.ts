/** Loaded with the first customer who signs in or comes back. */
const jose = () => import('jose');

/** Who a customer session speaks for. `epoch` rises when a customer signs out everywhere; older sessions then fail. */
export interface SessionClaims {
  readonly shopId: string;
  readonly customerId: string;
  readonly epoch: number;
}

export interface Session extends SessionClaims {
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

export const SESSION_SECONDS = 24 * 60 * 60;
const ISSUER = 'pitlane';
const AUDIENCE = 'pitlane.customer';

/** A customer's session: JWT, HS256, valid 24 hours from `now`. `key` is 32 bytes (`deriveKey('customer-session')`). */
export async function signSession(claims: SessionClaims, key: Uint8Array, now: Date): Promise<string> {
  const { SignJWT } = await jose();
  const issued = Math.floor(now.getTime() / 1000);
  return new SignJWT({ shop: claims.shopId, epoch: claims.epoch })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(claims.customerId)
    .setIssuedAt(issued)
    .setExpirationTime(issued + SESSION_SECONDS)
    .sign(key);
}

/** The session in a token, or null when it is forged, expired, of another kind or no token. The caller compares epochs. */
export async function readSession(token: string, key: Uint8Array, now: Date): Promise<Session | null> {
  const { jwtVerify } = await jose();
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: AUDIENCE,
      currentDate: now,
      requiredClaims: ['sub', 'iat', 'exp'],
      maxTokenAge: SESSION_SECONDS,
    });
    const { shop, epoch, sub, iat = 0, exp = 0 } = payload;
    if (typeof shop !== 'string' || typeof epoch !== 'number' || typeof sub !== 'string') return null;
    return { shopId: shop, customerId: sub, epoch, issuedAt: new Date(iat * 1000), expiresAt: new Date(exp * 1000) };
  } catch {
    return null;
  }
}
