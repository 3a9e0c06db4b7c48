/** Every host that a link of the directory may lead to. */
export const ALLOWED_HOSTS: readonly string[] = [
  'crimestoppers-uk.org',
  'dis.gd',
  'faq.whatsapp.com',
  'help.instagram.com',
  'help.snapchat.com',
  'help.x.com',
  'onlyfans.com',
  'parentinfo.org',
  'report.iwf.org.uk',
  'reportharmfulcontent.com',
  'revengepornhelpline.org.uk',
  'saferinternet.org.uk',
  'shorespace.org.uk',
  'stopncii.org',
  'support.google.com',
  'swgfl.org.uk',
  'takeitdown.ncmec.org',
  'www.barnardos.org.uk',
  'www.brook.org.uk',
  'www.ceop.police.uk',
  'www.ceopeducation.co.uk',
  'www.childline.org.uk',
  'www.childnet.com',
  'www.facebook.com',
  'www.fearless.org',
  'www.gov.uk',
  'www.internetmatters.org',
  'www.iwf.org.uk',
  'www.mariecollinsfoundation.org.uk',
  'www.nspcc.org.uk',
  'www.pornhub.com',
  'www.reddit.com',
  'www.stopitnow.org.uk',
  'www.tiktok.com',
  'www.victimsupport.org.uk',
]

export const ALLOWED_MAIL_DOMAINS: readonly string[] = [
  'mariecollinsfoundation.org.uk',
  'nspcc.org.uk',
  'papyrus-uk.org',
  'saferinternetcentre.org.uk',
  'telegram.org',
]

/** Only tel:, sms:, mailto: and https:, in the plain forms that the directory uses. */
export function isAllowedHref(href: string): boolean {
  if (/^(tel|sms):\d{3,11}$/.test(href)) return true
  const mail = /^mailto:[\w.+-]+@([a-z0-9.-]+)$/i.exec(href)?.[1]
  if (mail !== undefined) return ALLOWED_MAIL_DOMAINS.includes(mail)
  const host = /^https:\/\/([a-z0-9.-]+)(\/[\w./?=&%-]*)?$/i.exec(href)?.[1]
  return host !== undefined && ALLOWED_HOSTS.includes(host)
}
