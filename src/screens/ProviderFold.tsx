import { Address } from '../components/Address'
import { Button } from '../components/Button'
import { classNames } from '../components/class-names'
import { Icon } from '../components/Icon'
import { Link } from '../components/Link'
import surface from '../components/Surface.module.css'
import { Tag } from '../components/Tag'
import { notAnyMore, routesIn } from '../directory/contact'
import { contactOf } from '../directory/helplines'
import { type Provider, providerSource } from '../directory/providers'
import { capitalised } from '../guidance/capitals'
import { CheckFirst } from './ContactRoute'
import { LinksOn } from './LinksOn'
import styles from './ProviderFold.module.css'
import { useServices } from './services'

const SINCE = { same: undefined, changed: 'Changed since 2016', added: undefined } as const

/** One app or site: what is done first in it, the way in by web, what to note, and what it cannot do. */
export function ProviderFold({ provider, onReported }: { provider: Provider; onReported?: () => void }) {
  const since = SINCE[provider.sinceTheNote]
  const { says } = providerSource(provider)
  const { settings } = useServices()
  const routes = routesIn(provider, settings)
  return (
    <details className={classNames(surface.surface, styles.fold)}>
      <summary>
        <span className={styles.name}>
          {`${provider.name} `}
          {provider.cannotTakeDown && <Tag tone="open">Cannot be taken down</Tag>}
        </span>
        <Icon name="forward" />
      </summary>
      <div id={provider.id} className={styles.inside}>
        {provider.cannotTakeDown && <Lines title="What to do" lines={provider.cannotTakeDown} />}
        {provider.inApp && <Lines title="In the app, first" lines={provider.inApp} />}
        {routes.length > 0 && (
          <div>
            <h3>By web or email</h3>
            {routes.map((route) => (
              <div key={route.href} className={styles.route}>
                <Link href={route.href} aria-label={`${route.label}, ${provider.name}: ${route.value}`}>
                  <Icon name={route.kind === 'email' ? 'mail' : 'external'} />
                  <span>
                    <Address>{route.label === 'Open' ? route.value : route.label}</Address>
                  </span>
                </Link>
                <p className={styles.quiet}>
                  <Address>
                    {route.label === 'Open' ? route.source.says : `${route.value}, ${route.source.says}`}
                  </Address>
                </p>
                {route.status === 'check-first' && <CheckFirst why={route.why} />}
              </div>
            ))}
          </div>
        )}
        {notAnyMore(provider, settings).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <Lines title="Note before anything goes" lines={[...provider.noteFirst, NEVER]} />
        {provider.blocks && <p>{provider.blocks}</p>}
        {provider.limits && (
          <p>
            <strong>Take care:</strong>
            {` ${provider.limits}`}
          </p>
        )}
        {provider.instead && (
          <LinksOn
            label="Also:"
            links={provider.instead.map((id) => ({ href: `/helplines#${id}`, name: contactOf(id).name }))}
          />
        )}
        {onReported && !provider.cannotTakeDown && (
          <Button look="secondary" small icon="plus" label={`Note a report: ${provider.name}`} onClick={onReported}>
            Note a report
          </Button>
        )}
        <p
          className={styles.quiet}
        >{`${since ? `${since}. ` : ''}${provider.inApp ? `In the app: ${says}` : capitalised(says)}.`}</p>
      </div>
    </details>
  )
}

const NEVER = 'Never a screenshot of the image'

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
