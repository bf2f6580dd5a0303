import { expect, test } from 'vitest'
import { browserName } from '@/lib/auth/browser-name'

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0'

test.each([
  [`Mozilla/5.0 (X11; Linux x86_64) ${chrome} Safari/537.36`, 'Chrome on Linux'],
  [`Mozilla/5.0 (Windows NT 10.0) ${chrome} Safari/537.36 Edg/126.0`, 'Edge on Windows'],
  [`Mozilla/5.0 (Linux; Android 14) ${chrome} Mobile Safari/537.36`, 'Chrome on Android'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14.5; rv:127.0) Firefox/127.0', 'Firefox on Mac OS'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Safari/604.1', 'Safari on iPhone'],
  ['Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) Safari/604.1', 'Safari on iPad'],
  ['Firefox', 'Firefox'],
  ['curl/8.5.0', 'curl/8.5.0'],
  [
    `a program that says much of itself ${'x'.repeat(50)}`,
    'a program that says much of itself xxxxx',
  ],
  [null, null],
])('%s is told as %s', (userAgent, name) => expect(browserName(userAgent)).toBe(name))
