/** English words that may stand for one another, irregular forms included; a row each. */
export const SAME = `say says said saying tell tells told state states stated
shut shuts shutting close closes closed closing closure
car cars vehicle vehicles
die died dies dead death deaths kill killed kills
hurt injure injured injuries injury wounded
find finds found finding discover discovered discovers
buy buys bought purchase purchased acquire acquired
sell sells sold selling sale
begin begins began begun start starts started
end ends ended finish finished
rise rises rose risen rising increase increased increases increasing climb climbed grow grew grown growth go_up went_up raise raised raises
fall falls fell fallen falling drop dropped drops decrease decreased decline go_down went_down
cut cuts cutting reduce reduced reduces reduction
build builds built building construct constructed construction
repair repairs repaired mend mended fix fixed
need needs needed require requires required
pay pays paid payment
take takes took taken taking
give gives gave given
get gets got
make makes made
come comes came
go goes went gone
see sees saw seen
know knows knew known
think thinks thought believe believes believed
leave leaves left leaving
keep keeps kept
hold holds held
lose loses lost losing loss losses
win wins won winning victory
meet meets met meeting
send sends sent
spend spends spent spending
teach taught teaches
speak speaks spoke spoken
write writes wrote written
choose chose chosen elect elected pick picked
sue sued sues suing lawsuit
steal stole stolen theft
break broke broken
drive drove driven driver drivers motorists motorist
run ran runs running
sink sank sunk
strike strikes struck
bring brought brings
fight fought fights
beat beats beaten defeat defeated defeats
quit quits resign resigned resigns resignation step_down stepped_down
arrest arrested arrests detain detained
sack sacked fire fired dismissed
approve approved approves approval adopt adopted back backed pass passed
reject rejected rejects rejection turn_down turned_down throw_out threw_out
vote votes voted voting
want wants wanted wish wishes
plan plans planned planning intend intends intended aim aims
people persons person inhabitants residents
child children pupil pupils
man men
woman women
wife wives
school schools
show shows showed shown
cost costs price prices
company firm business
government ministers
police officers
town city
house home houses homes
money funds funding cash
big large huge
small little
quick fast
accident crash collision
ship vessel boat
plane aircraft jet
job jobs post posts work
wage wages pay_rise salary salaries
law bill legislation act
probe investigate investigated investigates investigation inquiry
announce announced announces
replace replaced replacement
open opens opened opening
deny denied denies denying
refuse refused refuses decline declined
warn warned warns warning
stay stays stayed remain remains remained
carry carries carried carrying
move moves moved
ban bans banned forbid forbade forbidden
allow allowed allows permit permitted let lets
attempt try tries tried
help helps helped
ask asks asked
call calls called
agree agrees agreed agreement deal
lead leads led
flee fled flees
grow grown
throw threw thrown
hit hits
catch caught
shoot shot
burn burnt burned blaze fire_broke
storm storms gale
evacuate evacuated evacuation
delay delayed delays postpone postponed
cancel cancelled cancelled scrap scrapped
share shares stock stocks
area region district
crack cracks cracked
harbour port
worker workers staff employees employee
firefighters firefighter crews
hospital clinic
court judge judges`;
