import { handle } from '@/lib/api/router'

// in development Next listens alone; else lib/server answers these before Next sees them
export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
}
