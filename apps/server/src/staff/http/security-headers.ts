import type { FastifyHelmetOptions } from '@fastify/helmet'

/**
 * The console's files, the console's server, nothing else. Styles may be
 * inline because antd writes them as it draws; script never is.
 */
export function securityHeaders(https: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        // On a plain-http address of the staff network this would leave a blank page.
        upgradeInsecureRequests: https ? [] : null,
      },
    },
    hsts: https,
    // The default, no-referrer, makes browsers send `Origin: null` with forms.
    referrerPolicy: { policy: 'same-origin' },
    // An address without https is no trustworthy origin: browsers ignore these and print an error.
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
  }
}
