import { expect, test } from 'vitest'
import { fetchCopy } from '@/lib/sources/snapshots/fetch-copy'
import { problemOf } from '@/lib/sources/snapshots/problems'

/** None of these is opened: each leads into some network, or is no address of the web. */
const refused = `
http://localhost/
http://127.0.0.1/
http://127.0.0.1:3000/api/v1/health
http://127.1/
http://127.255.255.254/
http://0.0.0.0/
http://0/
http://0x7f.1/
http://0x7f000001/
http://2130706433/
http://017700000001/
http://0177.0.0.1/
http://127.0.0.1./
http://10.0.0.1/
http://10.255.255.255/
http://172.16.0.1/
http://172.31.255.254/
http://192.168.0.1/
http://192.168.1.254/admin
http://100.64.0.1/
http://100.127.255.254/
http://169.254.169.254/latest/meta-data/
http://169.254.0.1/
http://[fd00:ec2::254]/latest/meta-data/
http://192.0.0.1/
http://192.0.2.7/
http://198.18.0.1/
http://198.51.100.4/
http://203.0.113.9/
http://224.0.0.1/
http://239.255.255.250/
http://240.0.0.1/
http://255.255.255.255/
http://[::]/
http://[::1]/
http://[0:0:0:0:0:0:0:1]/
http://[::ffff:127.0.0.1]/
http://[::ffff:7f00:1]/
http://[::ffff:10.0.0.1]/
http://[::ffff:169.254.169.254]/
http://[64:ff9b::7f00:1]/
http://[64:ff9b::a00:1]/
http://[2002:7f00:1::]/
http://[2002:a00:1::1]/
http://[2001::1]/
http://[2001:db8::1]/
http://[fc00::1]/
http://[fd12:3456::1]/
http://[fe80::1]/
http://[fec0::1]/
http://[ff02::1]/
http://①②⑦.⓪.⓪.①/
http://１２７.０.０.１/
https://ana:secret@example.org/
http://example.org:22/
http://example.org:25/
ftp://example.org/a
file:///etc/passwd
gopher://example.org/
javascript:alert(1)
data:text/html,x
`
  .trim()
  .split('\n')

test('there are sixty of them', () => {
  expect(new Set(refused).size).toBeGreaterThanOrEqual(60)
})

test.each(refused)('%s is not opened for a copy', async (url) => {
  const error = await fetchCopy(url).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(problemOf(error).problem).toBe('notAllowed')
  expect(problemOf(error).detail).not.toContain('Paste')
})
