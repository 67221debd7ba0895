import { describe, expect, it } from 'vitest';
import { policyOf } from './policy.ts';

describe('what the service worker keeps', () => {
  it('[PWA-14] [PWA-01] the app itself, my jobs and inspections; no other answer of the server', () => {
    expect(policyOf('GET', '/app/my-jobs', true)).toBe('page');
    expect(policyOf('GET', '/s/dynamic', true)).toBe('leave');
    expect(policyOf('GET', '/app/assets/main-1a2b.js', false)).toBe('asset');
    expect(policyOf('GET', '/app/worker.js', false)).toBe('leave');
    expect(policyOf('GET', '/api/v1/my-jobs', false)).toBe('remembered');
    expect(policyOf('GET', '/api/v1/session', false)).toBe('remembered');
    expect(policyOf('GET', '/api/v1/inspections/1', false)).toBe('remembered');
    for (const path of ['customers', 'work-orders/1', 'inspections', 'messages', 'notices', 'find'])
      expect(policyOf('GET', `/api/v1/${path}`, false)).toBe('leave');
  });

  it('[PWA-14] sends changes as they are, and forgets when the person changes', () => {
    expect(policyOf('POST', '/api/v1/jobs/1/start', false)).toBe('leave');
    expect(policyOf('PUT', '/api/v1/inspections/1/points/2', false)).toBe('leave');
    expect(policyOf('DELETE', '/api/v1/session', false)).toBe('forget');
    expect(policyOf('POST', '/api/v1/session', false)).toBe('forget');
    expect(policyOf('POST', '/api/v1/session/shop', false)).toBe('forget');
  });
});
