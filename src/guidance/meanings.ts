import type { Conclusion, Values } from './conclusions'

type Meanings = { readonly [conclusion in Conclusion]: Readonly<Record<Values[conclusion], string>> }

/** What each conclusion means for the officer, in one or two sentences. */
export const MEANS: Meanings = {
  risk: {
    higher:
      'At least one answer points to harm, pressure or abuse. Slow down, protect first, and bring in a supervisor.',
    lower:
      'Everything that makes the risk higher was asked about, and none of it found. Welfare, repeats and a referral are judged apart from it. Support comes before enforcement.',
    undetermined:
      'Answers are missing, and they could go either way. Until they are in, do not treat this as lower risk.',
  },
  route: {
    'full-investigation':
      'Signs of abuse or malice are present. That malice or wide sharing by itself leads here is our reading of the note. A specialist investigator takes this on; agree what is left to you.',
    weigh:
      'Nothing aggravating was found, but not everyone agreed to what happened. The note leaves this to careful judgement: write down how you weighed it.',
    'proportionate-response':
      'Willing on every side and nothing aggravating found. Support and education can take the place of a criminal process.',
    undetermined:
      'An answer that decides the kind of response is missing. Keep everyone safe and keep the options open.',
  },
  outcome21: {
    open: 'Every factor that would rule it out was looked at and not found. It is still your decision, with reasons, and a review where your force asks for one.',
    closed: 'A factor that rules it out is present. Look at the other outcomes with your supervisor.',
    undetermined:
      'The note asks for no evidence of harm, and nobody can say that of a question not yet answered. Find out what is missing.',
  },
  referral: {
    immediate:
      'A child may come to harm. Make them safe, stay with them, and ring social care or 999 before anything else.',
    likely: 'Expect to refer and to hold a strategy meeting. If you decide not to, write down why and who agreed.',
    consider:
      'Something here may need help from social care. Talk it over with your front door and record what you decide.',
    'not-indicated':
      'Every question that could call for one is answered, and no answer does. Partners still hear of it through the child contact form.',
    undetermined:
      'Questions about a child are still open. If you are worried meanwhile, refer: you need not wait for the rest.',
  },
  formalInterview: {
    consider:
      'Plan the interview with a specialist: Achieving Best Evidence for a victim or a witness, under caution for a suspect. Until then keep questions few and open.',
    'not-indicated': 'A careful first account should be enough. Think again if a child tells you more.',
    undetermined:
      'It depends on answers you do not have. Take short, open first accounts that would not spoil a later interview.',
  },
  deletionDirection: {
    give: 'Once evidence is settled and the removal tools were used, tell whoever holds a copy to delete it everywhere. They confirm it in words; nobody shows you.',
    decide: 'The note gives a direction with outcome 21 only. Agree what should happen here and write it down.',
    'not-now':
      'Evidence, another child or an open question still depends on what is there. Ask everyone to leave it alone.',
  },
  caid: {
    liaise:
      "The images are beyond the child's control and a device is held. The unit can add them to the national database.",
    'not-now': 'That needs a seized device and images that have spread beyond the child. Look again if either changes.',
  },
  stance: {
    seize:
      'Risk is higher and this device is used by someone who may have shared without consent or exploited. Decide with the National Decision Model and record why.',
    secure: 'Too little is known, or the risk lies elsewhere. Have it kept safe and untouched while you find out more.',
    'not-routine':
      'At lower risk a device is not taken as a matter of routine. Look for a lighter way to keep what is needed.',
  },
  return: {
    'n/a': 'It was not seized by police.',
    unlikely:
      'It holds images, and nobody says that they show its owner alone. Tell the family early, and ask a manager, forfeiture included.',
    'sign-off': 'The images show only the owner. A manager decides whether it may go back, and how.',
    return: 'It holds no such images and the risk is lower. Give it back as soon as you can.',
    'examine-first':
      'What it holds is not known, or the risk is not low enough. Forensics look first, then a manager decides.',
  },
}
