// @ts-check
import { installWhatIsMissing, npm } from './install.mjs'

const wanted = Number(process.env.PORT ?? 4173)
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  console.error(`${process.env.PORT} is no port. A number from 0 to 65535 is: PORT=5000 npm start`)
  process.exit(1)
}

installWhatIsMissing()
console.log('Building…')
if (npm(['run', 'build', '--silent']).status !== 0) {
  console.error('The build failed. The lines above say why.')
  process.exit(1)
}

const { serve } = await import('./serve.mjs')
for (let port = wanted; ; port++) {
  try {
    const { url } = await serve({ root: 'dist', port })
    console.log(`\nProportion is at ${url}\nStop it with Ctrl+C.`)
    break
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    console.log(code === 'EACCES' ? `Port ${port} is not allowed here.` : `Port ${port} is taken by another program.`)
    if (port >= wanted + 9) {
      console.error('No free port was found. Name one yourself: PORT=5000 npm start')
      process.exit(1)
    }
    console.log(`Trying ${port + 1}…`)
  }
}
