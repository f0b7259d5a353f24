/** Names of well-known sites: people keep records of some of them, and visit all the others. */

const names = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Sites that a person has records of. */
export const ownSites = names(`
  google youtube facebook instagram twitter wikipedia amazon reddit netflix linkedin microsoft office live
  bing yahoo apple icloud github gitlab bitbucket stackoverflow dropbox slack zoom salesforce adobe paypal
  stripe ebay etsy shopify walmart target bestbuy costco chase wellsfargo citibank bankofamerica capitalone
  americanexpress discover fidelity schwab vanguard robinhood coinbase binance kraken spotify pandora
  soundcloud twitch discord telegram whatsapp signal pinterest tumblr snapchat tiktok quora medium wordpress
  blogger squarespace wix godaddy namecheap cloudflare digitalocean heroku vercel netlify linode atlassian
  trello asana notion airtable monday basecamp evernote todoist figma canva sketch invision behance dribbble
  unsplash flickr imgur giphy vimeo dailymotion hulu disneyplus primevideo crunchyroll imdb rottentomatoes
  goodreads audible kindle scribd udemy coursera edx khanacademy duolingo codecademy pluralsight leetcode
  hackerrank kaggle airbnb booking expedia tripadvisor kayak skyscanner uber lyft doordash grubhub instacart
  deliveroo zalando asos nike adidas ikea wayfair homedepot lowes zillow redfin realtor indeed glassdoor
  monster upwork fiverr freelancer docusign hellosign mailchimp hubspot zendesk intercom freshdesk twilio
  sendgrid datadog newrelic pagerduty sentry okta onelogin auth0 lastpass bitwarden dashlane nordvpn
  expressvpn protonmail fastmail zoho mailgun steampowered epicgames roblox minecraft playstation xbox
  nintendo battle ubisoft webmd mayoclinic healthline nytimes cnn bbc theguardian washingtonpost forbes
  bloomberg reuters wsj economist opendns weightwatchers turbosquid nexusmods deviantfiles shopbop carousell
  threadless
`);

/** Other sites, with sign-in pages of their own. */
export const otherSites = names(`
  abc abcnews accuweather aceshardware acer adp aerlingus aetna airfrance alaskaair aldi alibaba aliexpress
  alipay allegro allrecipes allstate ally amadeus amtrak ancestry angi ansys anthropic aol apnews archive
  arduino arstechnica asus att autodesk autotrader avast avis axios azlyrics backblaze baidu bandcamp barclays
  barnesandnoble bath bbt bedbath berkeley bhphotovideo bild bilibili bitly blizzard bmw boeing bose box boxed
  brave britannica britishairways brother browserstack bt budget buffer buzzfeed calendly caltech cambridge
  canon capterra cargurus carmax carvana cbc cbsnews cdc celonis census chegg chewy chicagotribune cigna cisco
  citrix clevelandclinic clickup cnbc cnet coinmarketcap columbia comcast concur condenast coop copart cornell
  cosmopolitan craigslist creditkarma crowdstrike csmonitor cvs dailymail databricks deezer dell delta
  deloitte deutschebank deviantart dhl dickssportinggoods digikey directv discogs disney docker doodle
  draugiem drupal dsw duckduckgo duke dw earthlink easyjet ecosia ecobee edmunds elastic elpais elsevier
  emirates engadget envato espn etrade eurosport eventbrite everlane evga experian fandom fandango farfetch
  fastcompany fda fedex ferrari fitbit flipkart fodors food foodnetwork ford fortinet fortune foursquare
  foxnews framer frontier gamespot gap garmin geico genius getty gizmodo gmx gnu goodhousekeeping gopro
  grafana grammarly greenhouse groupon gumroad gymshark hackernews harvard hbo hbr headspace healthgrades
  hermes hertz hilton history hm holidayinn honda hotels hotjar houzz howstuffworks hp hsbc huawei huffpost
  huggingface humana hyatt hyundai ibm ing independent infoworld intel intuit investing investopedia irs
  istockphoto jcpenney jcrew jd jetblue jetbrains jimdo jira jpmorgan justia justwatch kaiserpermanente kbb
  kickstarter kijiji kinsta klarna klm kohls kpmg kraftheinz kroger lalamove latimes lego lenovo lexisnexis
  lexus lg libertymutual lidl lifehacker line livescience livestrong lloydsbank logitech looker loom lufthansa
  lululemon lush macys mailru malwarebytes mapquest marksandspencer marriott marvel mashable mastercard mattel
  mayflower mcafee mcdonalds mckinsey medscape mediafire medlineplus meetup mega mercadolibre mercedes-benz
  merriam-webster metacritic metlife metro michaels michigan microcenter miro mit mixcloud mlb mongodb
  morningstar mozilla msn mtv musescore myfitnesspal myspace namely nasa nasdaq nationalgeographic nationwide
  natwest naver nba nbcnews neimanmarcus nerdwallet newegg newsweek newyorker nfl nhl nhs nih nikon niantic
  nissan nokia nordea nordstrom norton novartis npr npmjs nvidia nypost nyu obsidian odoo officedepot okcupid
  oldnavy olx openai openstreetmap opentable opera oracle orange orbitz oreilly outbrain overstock oxford
  palantir panasonic panera papajohns paramount parler patagonia patreon payoneer paychex peacocktv peloton
  penguin people petco petsmart pfizer philips pixabay pexels pitchfork pnc pizzahut playboy plex pluto pogo
  politico polygon porsche postman princeton priceline printify progressive prosper proton prudential
  psychologytoday publix puma pwc python qatarairways qualtrics quickbooks quizlet rackspace rakuten rappler
  raspberrypi rbc realsimple redbubble redbull redhat rei remax remove replit researchgate retailmenot revolut
  ring ritzcarlton rockauto rocketmortgage rollingstone rossmann ryanair samsclub samsung santander sap sas
  sephora servicenow seznam shein shell shopee shutterstock siemens signup simplilearn singaporeair sixt skype
  slashdot slickdeals smartsheet smithsonianmag snopes softonic sony sothebys southwest spacex spectrum
  spiegel splunk sportskeeda springer sprint squareup stanford staples starbucks statefarm statista steam
  stockx strava substack subway suntrust surveymonkey swatch swarovski swiss symantec synology tableau taboola
  taobao tdameritrade teamviewer techcrunch techradar ted tesco tesla theatlantic theverge thomann thrillist
  ticketmaster tiffany time tinder tmobile todayshow toggl tomtom toyota traderjoes transunion travelocity
  trendyol trivago trustpilot turbotax turnitin tv tvguide typeform ubereats ubuntu ulta unicef unilever
  uniqlo unity upenn ups usaa usatoday usbank uspto usps vanityfair variety venmo verizon viator vice
  victoriassecret virginatlantic virgin visa visualstudio vk vmware vodafone vogue volkswagen volvo vox vrbo
  walgreens warbyparker wayback waze weather weebly wendys westernunion westin whitehouse whirlpool who
  wholefoods wikihow wikia williams-sonoma wired wise wolframalpha woolworths workday worldbank wordreference
  worldmarket wunderground wyndham xerox xiaomi xfinity yale yandex yelp yellowpages youcaring zara zapier
  zappos zdnet zendaya zerodha zillowgroup zipcar ziprecruiter zocdoc zoominfo zopa zulily zynga abnamro
  actblue agoda airasia airbus airtel akamai alza ameli anixe ard arte auchan axa bahn bankia barmer bauhaus
  bbva belastingdienst bol boulanger bouygues bpm caf caixabank carrefour cdiscount check24 chefkoch coolblue
  credit-agricole currys dazn decathlon deliveroofood denner deutschepost digitec dm-drogerie dkb dnb douglas
  dpd eon edeka elgiganten elkjop enel eni epost ericsson erste euronews fnac foodora free freenet galaxus
  gazprom gls handelsblatt hellofresh heise hetzner hornbach hostinger idealo ilmeteo immoscout24 infomaniak
  intersport ionos iberia ingka interia ireland jula jumbo kaufland kayako kicker komplett kpn laposte
  leboncoin lefigaro lemonde leroymerlin libero liberation lieferando linguee manomano marktplaats mediamarkt
  mediaset meteofrance migros mobile mollie moneybox monoprix monzo mubi mytaxi n26 nationalrail nettiauto
  nintendolife nos nrk obi ocado okko onet otto ouest-france ovh pccomponentes pekao pepper plus pole-emploi
  postbank postnl postnord premierinn proximus qonto raiffeisen rai rewe rossmannversand rtl rtve sainsburys
  saturn sbb schibsted sfr sfrmail skatteverket skroutz sncf-connect sparkasse starling stepstone swisscom
  swedbank tagesschau telefonica telekom telenor telia tf1 thalia thetrainline tim tink tiscali tui tuenti
  uber-eats ulule unicredit vattenfall vinted viaplay vueling vy web wetransfer willhaben winamax wp xing yoox
  zeit zdf ziggo zooplus bukalapak tokopedia lazada gojek grab traveloka kompas detik coupang daum kakao nate
  gmarket rakutenbank mercari cookpad kakaku hatena nicovideo pixiv ameba livedoor dmm jal ana softbank docomo
  kddi nifty biglobe yodobars bookwalter mixi zozo tabelog hotpepper suumo jalan ikyu flickrhive paytm phonepe
  myntra ajio nykaa swiggy zomato bigbasket makemytrip irctc goibibo cleartrip hdfcbank icicibank axisbank
  kotak sbi jio hotstar ndtv timesofindia hindustantimes indianexpress thehindu moneycontrol practo byjus
  unacademy naukri shaadi justdial mercadopago globo uol terra folha estadao magazineluiza americanas
  casasbahia itau bradesco nubank santanderbrasil caixa correios rappi ifood olxbrasil despegar falabella
  sodimac ripley lan latam avianca aeromexico volaris banamex liverpool coppel elektra telcel izzi televisa
  jumia konga takealot safaricom mpesa standardbank absa fnb nedbank capitec noon souq careem talabat etisalat
  stc qnb emiratesnbd aljazeera haaretz ynet wix-engineering monday-tools telia-company sberbank tinkoff avito
  ozon wildberries rambler kinopoisk habr mts megafon beeline qq weibo douyin kuaishou zhihu douban meituan
  ctrip pinduoduo xiaohongshu sohu sina netease iqiyi youku tencent huya bytedance vivo oppo oneplus realme
  telstra optus commbank westpac anz nab qantas jbhifi bunnings coles kogan seek realestate domain carsales
  smh news9 stuff trademe airnewzealand kiwibank xero myob canva-apps canadapost scotiabank tdbank bmo cibc
  rogers telus shoppersdrugmart canadiantire loblaws indigo abercrombie accenture activision aircanada alamy
  albertsons allbirds amctheatres americaneagle anthropologie arcgis autozone avalara bamboohr banggood
  baseten bankrate benefitcosmetics bergdorfgoodman bestwestern birkenstock blackboard blackrock bloomingdales
  bluehost bonobos brightspace burberry calvinklein cambly carfax casper ceridian chipotle choicehotels clorox
  coach colgate converse corsair crateandbarrel crocs cvent deltadental dillards dominos dunkindonuts dyson
  eddiebauer elementor enterprise fisher-price freepik fossil gartner getresponse gusto hallmark harborfreight
  hbomax hootsuite icims instructure kayser kelloggs lendingtree livenation macmillan mapbox marriottvacations
  nuance paycom paylocity pingidentity powerschool proofpoint qualcomm redcross rippling rosettastone
  schoology seagate smugmug sophos sunglasshut thumbtack toggle tradingview tupperware urbanoutfitters
  vimeopro wacom webflow wework yeti zenefits
`);
