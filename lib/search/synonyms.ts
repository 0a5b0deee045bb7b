/**
 * Words that patients and clinicians use for the same thing.
 *
 * Each group is one meaning: whoever looks for one of its members finds the others too. Written in lower case and without
 * accents, as the search reads them. Only names of the same thing stand here, never a cause beside its symptom: somebody
 * who looks for “knee pain” must not be told that they have arthritis.
 */
export const SYNONYMS: readonly (readonly string[])[] = [
  ["runner's knee", 'patellofemoral pain', 'patellofemoral', 'pain behind the kneecap'],
  ['kneecap', 'patella'],
  ['knee replacement', 'total knee arthroplasty', 'knee arthroplasty', 'tka', 'new knee'],
  ['hip replacement', 'total hip arthroplasty', 'hip arthroplasty', 'new hip'],
  ['frozen shoulder', 'adhesive capsulitis', 'stiff shoulder'],
  ['tennis elbow', 'lateral epicondylitis', 'lateral elbow tendinopathy'],
  ["golfer's elbow", 'medial epicondylitis', 'medial elbow tendinopathy'],
  ['heel pain', 'plantar fasciitis', 'plantar fasciopathy', 'plantar heel pain', 'heel spur'],
  ['slipped disk', 'herniated disk', 'disk herniation', 'bulging disk', 'slipped disc', 'herniated disc', 'prolapsed disc'],
  ['disk', 'disc', 'intervertebral disk'],
  ['pinched nerve', 'trapped nerve', 'radiculopathy', 'nerve root compression'],
  ['sciatica', 'lumbar radicular pain', 'sciatic pain', 'nerve pain in the leg'],
  ['carpal tunnel', 'carpal tunnel syndrome', 'median nerve compression'],
  ['arthritis', 'osteoarthritis', 'wear and tear', 'arthrosis'],
  ['sprained ankle', 'ankle sprain', 'twisted ankle', 'rolled ankle', 'lateral ankle sprain'],
  ['dry needling', 'trigger point needling', 'intramuscular stimulation'],
  ['low back pain', 'lumbago', 'lumbar pain', 'back ache', 'backache', 'lower back pain'],
  ['neck pain', 'cervical pain', 'stiff neck'],
  ['fall', 'falls', 'falling', 'unsteady', 'losing balance'],
  ['balance', 'steadiness', 'postural control'],
  ['physical therapy', 'physiotherapy', 'physio', 'pt'],
  ['occupational therapy', 'ot'],
  ['shin splints', 'medial tibial stress syndrome'],
  ['rotator cuff', 'shoulder tendon'],
  ['whiplash', 'neck strain'],
  ['tailbone', 'coccyx'],
  ['collarbone', 'clavicle'],
  ['shoulder blade', 'scapula'],
  ['thigh bone', 'femur'],
  ['vertigo', 'dizziness', 'dizzy', 'spinning'],
  ['concussion', 'mild traumatic brain injury'],
  ['numb', 'numbness', 'pins and needles', 'tingling', 'paresthesia'],
  ['swelling', 'swollen', 'edema'],
  ['bed rest', 'staying in bed'],
  ['sleep', 'insomnia', 'awake at night'],
  ['painkiller', 'pain medicine', 'pain relief', 'analgesic'],
  ['heart attack', 'myocardial infarction'],
  ['high blood pressure', 'hypertension'],
]
